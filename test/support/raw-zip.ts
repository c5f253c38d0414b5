import { crc32, deflateRawSync } from 'node:zlib'

/** A file in an archive that no honest program would write. */
export interface RawEntry {
  readonly name: string | Uint8Array
  /** Unpacked. */
  readonly data: Uint8Array
  /** 0: stored, 8: deflated. */
  readonly method?: number
  readonly flags?: number
  /** Unix mode. */
  readonly mode?: number
  /** What the archive says it is unpacked, in bytes; the truth where absent. */
  readonly says?: number
  /** Its bytes are those of another entry, by index. */
  readonly sameAs?: number
  /** As it is packed already. */
  readonly packed?: Uint8Array
  readonly crc?: number
}

/** Bytes of a zip archive, written field by field (APPNOTE 6.3). */
export function rawZip(entries: readonly RawEntry[], count = entries.length): Buffer {
  const locals: Buffer[] = []
  const offsets: number[] = []
  let offset = 0
  const central = entries.map((entry) => {
    const { data, method = 8, flags = 0x800, mode = 0o100644, says = data.length } = entry
    const name = Buffer.from(entry.name as Uint8Array)
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(data) : data)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(flags, 2)
    fields.writeUInt16LE(method, 4)
    fields.writeUInt32LE(entry.crc ?? crc32(data), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(says, 18)
    fields.writeUInt16LE(name.length, 22)
    const at = entry.sameAs === undefined ? offset : (offsets[entry.sameAs] ?? 0)
    offsets.push(at)
    if (entry.sameAs === undefined) {
      const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, name, packed])
      locals.push(local)
      offset += local.length
    }
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE((mode << 16) >>> 0, 6)
    rest.writeUInt32LE(at, 10)
    const madeBy = Buffer.from([0x14, 0x03])
    return Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), madeBy, fields, rest, name])
  })
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(count & 0xffff, 8)
  end.writeUInt16LE(count & 0xffff, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}
