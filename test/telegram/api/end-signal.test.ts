import { expect, test, vi } from 'vitest';
import { EndSignal } from '../../../src/telegram/api/end-signal.ts';

test('tells its end once to each that listens, and not to those that no longer do', () => {
  const signal = new EndSignal();
  const [heard, unheard] = [vi.fn(), vi.fn()];
  signal.addEventListener('abort', heard);
  signal.addEventListener('abort', unheard);
  signal.removeEventListener('abort', unheard);
  expect(signal.aborted).toBe(false);
  signal.end();
  signal.end();
  expect(signal.aborted).toBe(true);
  expect(heard).toHaveBeenCalledOnce();
  expect(unheard).not.toHaveBeenCalled();
});

test('has the name by which an HTTP client knows a signal', () => {
  expect(Object.getPrototypeOf(new EndSignal()).constructor.name).toBe('AbortSignal');
});
