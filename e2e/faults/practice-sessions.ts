interface PracticeSession {
  external_id: string;
  problem: string;
  status: 'resolved';
  engineer: string;
  client: string;
  steps: { kind: 'question'; text: string; options: string[]; chosen_option: string }[];
  resolution: string;
}

const CASES = [
  {
    problem: 'The label printer in the warehouse prints blank labels',
    question: 'Does the ribbon sensor light stay green?',
    fixes: ['Clean the ribbon sensor and recalibrate the label printer', 'Replace the thermal ribbon with a new roll'],
  },
  {
    problem: 'Outlook asks for the password every few minutes',
    question: 'Is the saved credential in the Windows vault out of date?',
    fixes: ['Remove the stale credential from the vault and sign in once', 'Rebuild the Outlook profile from scratch'],
  },
  {
    problem: 'The VPN client connects but no file share opens',
    question: 'Does the internal name server answer over the tunnel?',
    fixes: ['Correct the split tunnel routes on the gateway', 'Point the tunnel adapter at the internal name servers'],
  },
  {
    problem: 'Nightly backup of the file server fails with a snapshot error',
    question: 'Is there enough shadow storage on the volume?',
    fixes: ['Restart the snapshot writers and run the backup again', 'Enlarge the shadow storage area of the volume'],
  },
] as const;

/** `count` resolved sessions over four small problems with two ends each. */
export function practiceSessions(count: number): PracticeSession[] {
  return Array.from({ length: count }, (_, at) => practiceSession(at));
}

function practiceSession(at: number): PracticeSession {
  const { problem, question, fixes } = CASES[at % CASES.length] ?? CASES[0];
  const worked = Math.floor(at / CASES.length) % 2 === 0;
  return {
    external_id: `crash-${at}`,
    problem,
    status: 'resolved',
    engineer: `engineer${at % 5}@example.test`,
    client: `Client ${at % 3}`,
    steps: [{ kind: 'question', text: question, options: ['Yes', 'No'], chosen_option: worked ? 'Yes' : 'No' }],
    resolution: worked ? fixes[0] : fixes[1],
  };
}
