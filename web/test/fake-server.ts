import { setupServer } from 'msw/node';

/** The HTTP double of every web test; a test says what it answers with `fakeServer.use(...)`. */
export const fakeServer = setupServer();
