import type { Rule } from 'eslint';

/** Files are named in kebab-case after the one thing they hold. */
export const fileNames: Rule.RuleModule;
