/**
 * What keeps things from one build to the next: builds that are given the same one share them, and they are gone with it. A
 * preview, whose builds differ by an edit, has one; so has a command that builds several manuscripts.
 */
export type Session = WeakKey

/** Things of one kind, one for each session: the last that was made, with the key by which it is known again. */
export class Kept<Value> {
  readonly #values = new WeakMap<Session, { key: string; value: Value }>()

  /**
   * Get what a session keeps.
   *
   * @param key  everything that the thing depends on
   * @returns    `undefined` where the session keeps none of this key
   */
  get(session: Session, key: string): Value | undefined {
    const kept = this.#values.get(session)
    return kept?.key === key ? kept.value : undefined
  }

  /** Keep a thing, in place of the one before. */
  set(session: Session, key: string, value: Value): void {
    this.#values.set(session, { key, value })
  }
}
