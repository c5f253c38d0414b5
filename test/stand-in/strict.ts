import { EventEmitter } from 'node:events'

/** An object of which only what is there may be used, and nothing once it is destroyed. */
export function strict<T extends object>(name: string, implemented: T, isDestroyed: () => boolean = () => false): T {
  return new Proxy(implemented, {
    get(target, property) {
      if (property !== 'isDestroyed' && isDestroyed()) throw new TypeError('Object has been destroyed')
      if (!(property in target) && typeof property === 'string' && property !== 'then' && property !== 'toJSON')
        throw new Error(`the stand-in has no ${name}.${property}`)
      const value: unknown = Reflect.get(target, property)
      return typeof value === 'function' && !isClass(value) ? value.bind(target) : value
    },
  })
}

function isClass(value: object): boolean {
  return /^class\b/u.test(Function.prototype.toString.call(value))
}

/** Throws for an event that Electron would never send, instead of waiting for ever. */
export class StrictEmitter extends EventEmitter {
  readonly #events: readonly string[]
  constructor(events: readonly string[]) {
    super()
    this.#events = events
  }
  override on(event: string, listener: (...args: never[]) => void): this {
    this.#check(event)
    return super.on(event, listener as (...args: unknown[]) => void)
  }
  override once(event: string, listener: (...args: never[]) => void): this {
    this.#check(event)
    return super.once(event, listener as (...args: unknown[]) => void)
  }
  #check(event: string): void {
    if (!this.#events.includes(event)) throw new Error(`the stand-in never sends "${event}"`)
  }
}

export interface Preventable {
  preventDefault(): void
  readonly defaultPrevented: boolean
}

export function preventable(): Preventable {
  let prevented = false
  return {
    preventDefault: () => {
      prevented = true
    },
    get defaultPrevented() {
      return prevented
    },
  }
}

/** Throws unless the value comes back whole from JSON: less than Electron takes, so what passes here passes there. */
export function plain(value: unknown, where: string): string {
  const json = JSON.stringify(value ?? null)
  const lost = (part: unknown): boolean =>
    typeof part === 'function' ||
    typeof part === 'symbol' ||
    typeof part === 'bigint' ||
    (typeof part === 'object' &&
      part !== null &&
      (![Object.prototype, Array.prototype, null].includes(Object.getPrototypeOf(part) as object) ||
        Object.values(part).some(lost)))
  if (lost(value)) throw new Error(`${where}: not plain data`)
  return json
}

/** Throws for an option that the stand-in does not know. */
export function knownKeys(value: object, known: readonly string[], where: string): void {
  for (const key of Object.keys(value)) if (!known.includes(key)) throw new Error(`${where}: unknown option ${key}`)
}
