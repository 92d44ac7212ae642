import type { Plugin } from 'vite';

const ADOPTED_SHEET = `export const stylesheetSingleton = () => {
  let counter = 0;
  let sheet = null;
  return {
    add(css) {
      if (counter++ > 0) return;
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
    remove() {
      if (--counter > 0) return;
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };
};
`;

/** The style tag that sonner puts into the page; its rules come from `sonner/dist/styles.css` instead. */
const SONNER_TAG = 'head.appendChild(style)';

/**
 * The content policy allows no style tags made by scripts. Two libraries make some: the scroll lock under dialogs gets a
 * constructed sheet, and sonner's rules come from its own file. Fails the build when an update changed what is replaced.
 */
export const stylesUnderCsp = (): Plugin => ({
  name: 'styles-under-csp',
  apply: 'build',
  transform(code, id) {
    if (id.includes('/react-style-singleton/dist/es2015/singleton.js')) return { code: ADOPTED_SHEET, map: null };
    if (!id.includes('/sonner/dist/index.mjs')) return null;
    if (!code.includes(SONNER_TAG)) throw new Error('sonner no longer makes its style tag as expected; see styles-under-csp.ts');
    return { code: code.replace(SONNER_TAG, ''), map: null };
  },
});
