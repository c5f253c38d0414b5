import { api } from '../api.ts'
import { desktop } from '../host.ts'
import { notifyError } from './notices.ts'

/** Opens an address of the web outside the workbench; the desktop asks first. Anything but https is left alone. */
export function openAddress(address: string): void {
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:') return
  if (desktop === undefined) window.open(address, '_blank', 'noopener,noreferrer')
  else api.host.openLink({ url: address }).catch(notifyError)
}
