import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { describe, expect, it } from 'vitest';
import { aMe, anInstance, aProblem, signedIn } from '../../test/answers.ts';
import { fakeServer } from '../../test/fake-server.ts';
import { renderApp } from '../../test/render-app.tsx';
import { localPath } from './use-arrive.ts';

const nobody = http.get('/api/v1/me', () => aProblem(401, 'You are not signed in.'));
const instance = (differs = {}) => http.get('/api/v1/instance', () => HttpResponse.json(anInstance(differs)));
const answering =
  (sent: unknown[], answer: Response) =>
  async ({ request }: { request: Request }) => {
    sent.push(await request.json());
    return answer;
  };
const fill = async (testId: string, words: string) => userEvent.type(await screen.findByTestId(testId), words);

describe('signing in', () => {
  it('asks whoever opens a page without being signed in, and remembers the page', async () => {
    fakeServer.use(nobody, instance());
    const { router } = renderApp('/sessions?status=resolved');
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeTruthy();
    expect(router.state.location.search).toEqual({ next: '/sessions?status=resolved' });
  });

  it('says what was wrong and leaves what was typed', async () => {
    fakeServer.use(
      nobody,
      instance(),
      http.post('/api/auth/sign-in/email', () => HttpResponse.json({ message: 'Invalid email or password' }, { status: 401 })),
    );
    renderApp('/sign-in');
    await fill('email', 'mara@example.com');
    await fill('password', 'wrong password');
    await userEvent.click(screen.getByTestId('sign-in'));
    expect((await screen.findByTestId('form-fault')).textContent).toBe('Invalid email or password');
    expect(screen.getByTestId<HTMLInputElement>('email').value).toBe('mara@example.com');
    expect(document.activeElement).toBe(screen.getByTestId('password'));
  });

  it('names the field that is missing before anything is sent', async () => {
    fakeServer.use(nobody, instance());
    renderApp('/sign-in');
    await fill('email', 'no address');
    await userEvent.click(screen.getByTestId('sign-in'));
    const email = screen.getByTestId('email');
    await waitFor(() => expect(email.getAttribute('aria-invalid')).toBe('true'));
    expect(document.getElementById(email.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/e-mail address/);
  });

  it('enters the sample account with one click', async () => {
    fakeServer.use(nobody, instance({ sample_sign_in: true }));
    const { router } = renderApp('/sign-in');
    const enter = await screen.findByTestId('enter-sample');
    fakeServer.use(
      ...signedIn(),
      http.post('/api/v1/sample/sign-in', () => HttpResponse.json(aMe())),
    );
    await userEvent.click(enter);
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
    expect(await screen.findByTestId('problem')).toBe(document.activeElement);
  });

  it('lets somebody who was invited into the sample account sign in on a fresh instance', async () => {
    fakeServer.use(nobody, instance({ is_fresh: true, sample_sign_in: true }));
    renderApp('/sign-in');
    await userEvent.click(await screen.findByTestId('has-password'));
    expect(await screen.findByTestId('sign-in')).toBeTruthy();
    expect(screen.getByTestId('enter-sample')).toBeTruthy();
  });

  it('creates person and account on a fresh instance', async () => {
    const sent: unknown[] = [];
    fakeServer.use(
      nobody,
      instance({ is_fresh: true }),
      http.post('/api/auth/sign-up/email', answering(sent, HttpResponse.json({}))),
      http.post('/api/v1/accounts', answering(sent, HttpResponse.json(aMe(), { status: 201 }))),
    );
    const { router } = renderApp('/sign-in');
    await fill('account-name', 'Brightline IT');
    await fill('name', 'Mara');
    await fill('email', 'mara@example.com');
    await fill('password', 'correct horse');
    fakeServer.use(...signedIn());
    await userEvent.click(screen.getByTestId('create-account'));
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
    expect(sent).toEqual([{ name: 'Mara', email: 'mara@example.com', password: 'correct horse' }, { name: 'Brightline IT' }]);
  });
});

describe('where one arrives', () => {
  it.each([
    ['/sessions?status=resolved', '/sessions?status=resolved'],
    [undefined, '/'],
    ['https://evil.example', '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/sign-in?next=/sign-in', '/'],
  ])('%s leads to %s', (next, path) => expect(localPath(next)).toBe(path));
});
