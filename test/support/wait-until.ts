// Waits for a condition that nothing tells of.

/** Looks every few milliseconds; fails when it does not hold in time. */
export async function waitUntil(holds: () => Promise<boolean>, what: string, timeoutMs = 10_000): Promise<void> {
  const endMs = Date.now() + timeoutMs;
  while (!(await holds())) {
    if (Date.now() > endMs) throw new Error(`Waited ${timeoutMs} ms in vain until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
