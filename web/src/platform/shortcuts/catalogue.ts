/** Every single-key shortcut of the product: what it does, and the key it has until somebody changes it. */
export const SHORTCUTS = {
  'app.help': { key: '?', description: 'Show the keys', group: 'Everywhere' },
  'app.search': { key: '/', description: 'Go to the search field of the page', group: 'Everywhere' },
  'review.next': { key: 'j', description: 'Next proposal', group: 'Review queue' },
  'review.previous': { key: 'k', description: 'Previous proposal', group: 'Review queue' },
  'review.approve': { key: 'a', description: 'Approve', group: 'Review queue' },
  'review.edit': { key: 'e', description: 'Edit & Publish', group: 'Review queue' },
  'review.dismiss': { key: 'd', description: 'Dismiss', group: 'Review queue' },
  'review.reject': { key: 'r', description: 'Reject', group: 'Review queue' },
  'review.undo': { key: 'z', description: 'Undo the last decision', group: 'Review queue' },
  'review.mark': { key: 'x', description: 'Mark for a decision in bulk', group: 'Review queue' },
} as const satisfies Record<string, { key: string; description: string; group: string }>;

export type ShortcutId = keyof typeof SHORTCUTS;
export const SHORTCUT_IDS = Object.keys(SHORTCUTS) as ShortcutId[]; // Object.keys forgets the literal names
