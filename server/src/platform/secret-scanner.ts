import type { SecretScanner } from '@flowpilot/engine';
import { lintSource } from '@secretlint/core';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';

/** The preset's rules but the one that obeys comments: a text that says `secretlint-disable` is not obeyed. */
const CONFIG = {
  rules: rules.filter(({ meta }) => !meta.id.includes('filter-comments')).map((rule) => ({ id: rule.meta.id, rule, options: {} })),
};

/** Finds secrets in forms that vendors publish, by the rules of secretlint's preset. Nothing is read or sent: it gets the text. */
export const secretScanner: SecretScanner = {
  async scan(text) {
    const source = { content: text, filePath: 'session.txt', ext: '.txt', contentType: 'text' as const };
    const { messages } = await lintSource({ source, options: { config: CONFIG, noPhysicFilePath: true } });
    return messages.map(({ range: [start, end] }) => ({ start, end, type: 'SECRET' }));
  },
};
