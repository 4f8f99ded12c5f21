import {
  illustrativeHeading,
  type ColumnKind,
  type Template,
  type TemplateColumn,
} from '../../schema/templates/template.js';

const kindNames: Readonly<Record<ColumnKind, string>> = {
  text: 'Text',
  role: "Title of a role, never a person's name",
  id: 'Id: lower case letters, digits, hyphens',
  'ods-code': 'ODS code',
  'gss-code': 'GSS code',
  date: 'Date, YYYY-MM-DD',
  period: 'Code of a period',
  money: 'Pounds, without sign or commas',
  count: 'Whole number',
  number: 'Number',
  indicator: 'Id of an indicator',
  choice: 'One of',
  'yes-no': 'yes or no',
  'web-address': 'Address of a page',
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

function kindOf({ kind, choices, many }: TemplateColumn): string {
  const words = choices?.map(({ value, meaning }) => {
    return `<li><code>${escape(value)}</code> ${escape(meaning)}</li>`;
  });
  const list = words ? `<ul>${words.join('')}</ul>` : '';
  return `${escape(kindNames[kind])}${many === true ? ', several with blanks between' : ''}${list}`;
}

function rowOf(column: TemplateColumn): string {
  return `<tr><th scope="row">${escape(column.name)}</th><td>${escape(column.description)}</td><td>${kindOf(column)}</td><td>${column.required ? 'yes' : 'no'}</td><td><code>${escape(column.example)}</code></td></tr>`;
}

function sectionOf(template: Template): string {
  const id = escape(template.id);
  const title = escape(template.title);
  return `<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<p>${escape(template.description)}</p>
<p><a href="/templates/${id}.csv" download>Download the template: ${title} (CSV)</a></p>
<div class="wide" role="region" aria-labelledby="${id}" tabindex="0"><table>
<thead><tr><th scope="col">Column</th><th scope="col">What stands in it</th><th scope="col">Kind</th><th scope="col">Required</th><th scope="col">Example</th></tr></thead>
<tbody>${template.columns.map(rowOf).join('\n')}</tbody>
</table></div>
</section>`;
}

const style = `body{font:1rem/1.5 system-ui,sans-serif;color:#1b1b1b;background:#fff;margin:0 auto;max-width:75rem;padding:1rem}
a{color:#00519c}a:focus,.wide:focus{outline:3px solid #00519c;outline-offset:2px}
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #6b6b6b;padding:.4rem .6rem;text-align:left;vertical-align:top}
thead th{background:#eef2f6}td ul{margin:.25rem 0 0;padding-left:1.1rem}code{overflow-wrap:anywhere}
section{margin-top:2.5rem}`;

/** The page that lists the templates and says what stands in each column; it needs no script. */
export function templatesPage(templates: readonly Template[]): string {
  const contents = templates.map(
    ({ id, title }) => `<li><a href="#${escape(id)}">${escape(title)}</a></li>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Import templates - Placegraph</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>Import templates</h1>
<p>For registers that no publisher keeps as a table. A template is a CSV file of one line, its header; fill in one row for each fact, save it as CSV in UTF-8, and import it. Columns may stand in any order. A file with any fault is refused whole, and every fault is named by line and column.</p>
<p>A file of made-up examples has a further column, <code>${illustrativeHeading}</code>, with <code>yes</code> on every row; whatever comes from it is marked as illustrative in every answer.</p>
<nav aria-label="Templates"><ul>${contents.join('')}</ul></nav>
${templates.map(sectionOf).join('\n')}
</main>
</body>
</html>
`;
}
