import { catalogue } from './catalogue.js'
import { type DataOf, type Language, wordsOf } from './message.js'

/** Every entry of the catalogue by its id. */
export type MessageId = keyof typeof catalogue

/** What an entry's words need. */
export type MessageData<Id extends MessageId> = DataOf<(typeof catalogue)[Id]>

/**
 * Something to be said, in whichever language: an entry of the catalogue and its data, which can be written as JSON. `said`
 * makes one and holds its data against its id. It is no union of all entries, which are more than the compiler can join.
 */
export interface Said {
  readonly id: MessageId
  readonly data: unknown
}

/** The same of one entry. */
export interface SaidOf<Id extends MessageId> {
  readonly id: Id
  readonly data: MessageData<Id>
}

/** Something to be said by one of a few entries, whose ids are alike. */
export type SaidAs<Id extends MessageId> = { [Each in Id]: SaidOf<Each> }[Id]

/** The arguments that stand for an entry: its id, and its data where it needs any. */
export type SaidArguments<Id extends MessageId> =
  MessageData<Id> extends undefined ? [id: Id] : [id: Id, data: MessageData<Id>]

/** Make something to be said, as a value. */
export function said<Id extends MessageId>(...[id, data]: SaidArguments<Id>): SaidOf<Id> {
  return { id, data } as SaidOf<Id>
}

/**
 * Put something into words.
 *
 * @param language  of the reader
 * @param what      an entry of the catalogue with its data
 */
export function say(language: Language, what: Said): string {
  return wordsOf(catalogue[what.id], language, what.data)
}

/** Puts entries of the catalogue into the words of one language. */
export type Sayer = <Id extends MessageId>(...entry: SaidArguments<Id>) => string

/**
 * Make a function that puts entries into words, for a page or a table that is full of them.
 *
 * @param language  of the reader
 */
export function sayerOf(language: Language): Sayer {
  return (...[id, data]) => say(language, { id, data } as Said)
}
