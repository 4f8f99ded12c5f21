/** Names that say nothing about what a file holds, alone or as the end of a name. */
const empty = /^(service|common|misc|(.+-)?(utils?|helpers?|managers?))$/;

/**
 * ESLint rule: files are named in kebab-case after the one thing they hold; names that would fit
 * anything are refused, for folders of ours as for files.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const fileNames = {
  meta: {
    type: 'suggestion',
    docs: { description: 'kebab-case file names that say what the file holds' },
    messages: {
      case: '{{name}} is not kebab-case',
      empty: '“{{part}}” fits any file: name this one after what it holds',
    },
    schema: [],
  },
  create(context) {
    return {
      Program(node) {
        const path = context.filename.slice(context.cwd.length + 1);
        const parts = path.split(/[\\/]/);
        const name = parts.at(-1) ?? '';
        if (!/^\.?[a-z0-9]+([-.][a-z0-9]+)*$/.test(name)) {
          context.report({ node, messageId: 'case', data: { name } });
        }
        const part = parts
          .map((text) => text.replace(/\..*$/, ''))
          .find((stem) => empty.test(stem));
        if (part !== undefined) context.report({ node, messageId: 'empty', data: { part } });
      },
    };
  },
};
