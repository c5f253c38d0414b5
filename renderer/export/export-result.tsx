import { Check, CircleCheck, Download, FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { api } from '../api.ts'
import { download } from '../corpus/index.ts'
import { useMessages } from '../messages/index.ts'
import { Button } from '../ui/button.tsx'
import { notifyError } from '../ui/notices.ts'
import type { Exported } from './export-run.ts'

/** What was written and where it is. */
export function ExportResult({ result }: { readonly result: Exported }) {
  const { export: t, format } = useMessages()
  // What is offered can be fetched once. The button stays as it is: a disabled one would lose the focus.
  const [fetched, setFetched] = useState(false)
  const { counts, files, lossCount, folder, downloadUrl, handle } = result
  return (
    <div className="export-result">
      <div className="export-done">
        <CircleCheck aria-hidden size={22} strokeWidth={1.75} />
        <div>
          {folder !== null && <p dir="auto">{t.inFolder(folder)}</p>}
          <p className="export-counts">
            {[
              t.counts.articles(counts.articles),
              t.counts.mentions(counts.mentions),
              t.counts.entities(counts.entities),
              t.counts.quotes(counts.quotes),
            ].join(' · ')}
          </p>
          <p>{lossCount === 0 ? t.noLosses : `${t.losses(lossCount)}. ${t.lossReport}`}</p>
        </div>
        {downloadUrl !== null && (
          <Button
            look={fetched ? 'plain' : 'primary'}
            icon={fetched ? Check : Download}
            onPress={() => {
              if (!fetched) download(downloadUrl)
              setFetched(true)
            }}
          >
            {fetched ? t.fetched : t.fetch}
          </Button>
        )}
        {handle !== null && (
          <Button icon={FolderOpen} onPress={() => void api.host.reveal({ handle }).catch(notifyError)}>
            {t.reveal}
          </Button>
        )}
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.file}</th>
            <th scope="col">{t.size}</th>
            <th scope="col">{t.checksum}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ name, bytes, sha256 }) => (
            <tr key={name}>
              <td>
                <bdi dir="ltr">{name}</bdi>
              </td>
              <td>{format.bytes(bytes)}</td>
              <td>
                <code dir="ltr" title={sha256}>
                  {sha256.slice(0, 12)}…
                </code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
