import type { Nodes } from 'xast'
import { fromXml } from 'xast-util-from-xml'

/** Parse the metadata packet of a document; `undefined` where it is not well-formed. */
export function parseXmp(packet: string): Nodes | undefined {
  try {
    return fromXml(packet.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}
