/** Something that others wait for until a test opens it. */
export interface Gate {
  opened: Promise<void>
  open(): void
}

/** A closed gate. */
export function closedGate(): Gate {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open: () => open() }
}
