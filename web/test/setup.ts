import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { dismissToast } from '../src/ui/toasts.tsx';
import { fakeServer } from './fake-server.ts';

// pages are loaded when they are first opened, which takes its time on a busy machine
configure({ asyncUtilTimeout: 8_000 });
beforeAll(() => fakeServer.listen({ onUnhandledRequest: 'error' }));
afterEach(() => {
  cleanup();
  dismissToast(); // a toast outlives the page that it was shown on
  fakeServer.resetHandlers();
  localStorage.clear();
});
afterAll(() => fakeServer.close());

class NoResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= NoResizeObserver;
window.scrollTo = () => {};
Element.prototype.scrollIntoView ??= () => {};
Element.prototype.hasPointerCapture ??= () => false;
Element.prototype.setPointerCapture ??= () => {};
