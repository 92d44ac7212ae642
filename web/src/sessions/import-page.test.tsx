import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, describe, expect, it } from 'vitest';
import { aProblem, signedIn } from '../../test/answers.ts';
import { fakeServer } from '../../test/fake-server.ts';
import { renderApp } from '../../test/render-app.tsx';

const file = () => new File(['{"external_id":"1"}\n', 'not json\n'], 'closed.ndjson');
const importFile = async () => {
  renderApp('/sessions/import');
  await userEvent.upload(await screen.findByTestId('import-file'), file());
};

beforeEach(() => fakeServer.use(...signedIn('admin')));

describe('importing sessions', () => {
  it('sends the file as lines of JSON and reports what became of its lines', async () => {
    let sent: string | null = null;
    fakeServer.use(
      http.post('/api/v1/ai-sessions/import', ({ request }) => {
        sent = request.headers.get('content-type');
        return HttpResponse.json({ accepted: 1, duplicate: 2, refused: [{ line: 2, reason: 'The line is not JSON.' }] });
      }),
    );
    await importFile();
    expect((await screen.findByTestId('import-summary')).textContent).toBe('1 session imported, 2 known already, 1 line refused.');
    expect(within(screen.getByTestId('refused-lines')).getByRole('row', { name: '2 The line is not JSON.' })).toBeTruthy();
    expect(sent).toBe('application/x-ndjson');
  });

  it('says that what had arrived is kept when the import breaks off', async () => {
    fakeServer.use(http.post('/api/v1/ai-sessions/import', () => aProblem(503, 'The database does not answer.')));
    await importFile();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The database does not answer. What had arrived is kept');
  });

  it('is for admins', async () => {
    fakeServer.use(...signedIn('engineer'));
    renderApp('/sessions/import');
    expect(await screen.findByText('Only admins import sessions')).toBeTruthy();
    expect(screen.queryByTestId('import-file')).toBeNull();
  });
});
