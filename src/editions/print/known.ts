/** A value that one tells and others wait for. */
export class Known<Value> {
  readonly value: Promise<Value>
  /** What it is told after the first time changes nothing. */
  tell: (value: Value) => void = () => undefined

  constructor() {
    this.value = new Promise((resolve) => {
      this.tell = resolve
    })
  }
}
