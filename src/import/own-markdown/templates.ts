import { defined, type Fields, type PageContext } from './facts.ts';
import { unescaped } from './inline.ts';
import { CHANNELS, templateId } from './template-id.ts';

/** Takes the texts that a reader sends. */
export function takeTemplates(context: PageContext): Fields[] {
	const { cursor, t } = context;
	const templates: Fields[] = [];
	for (;;) {
		cursor.skipBlank();
		const [, name] = /^\*\*(.+)\*\*$/.exec(cursor.line ?? '') ?? [];
		const channel = CHANNELS.find((one) => name?.replace(/ \([a-z0-9-]+\)$/, '') === t(`template.${one}`));
		if (name === undefined || !channel) return templates;
		const field = `templates[${templates.length + 1}]`;
		cursor.take(`${field}.id`);
		cursor.skipBlank();
		const subject = takeSubject(context, `${field}.subject`);
		cursor.skipBlank();
		const body = cursor.code(`${field}.body`);
		const variables = takeVariables(context, `${field}.variables`);
		templates.push(
			defined({
				id: templateId(name, t),
				channel,
				subject,
				body,
				variables: variables.length > 0 ? variables : undefined,
			}),
		);
	}
}

function takeSubject({ cursor, t }: PageContext, field: string): string | undefined {
	const start = `${t('subject')}: `;
	return cursor.line?.startsWith(start) ? unescaped(cursor.take(field).slice(start.length)) : undefined;
}

function takeVariables({ cursor, t }: PageContext, field: string): Fields[] {
	cursor.skipBlank();
	if (cursor.line !== `${t('templateFields')}:`) return [];
	cursor.take(field);
	cursor.skipBlank();
	const variables: Fields[] = [];
	const example = ` (${t('exampleValue', { value: '' })}`;
	for (;;) {
		const [, name, rest] = /^- `\{(\w+)\}`: (.*)$/.exec(cursor.line ?? '') ?? [];
		if (name === undefined || rest === undefined) return variables;
		cursor.take(`${field}[${variables.length + 1}]`);
		const at = rest.endsWith(')') ? rest.indexOf(example) : -1;
		variables.push(
			defined({
				name,
				label: unescaped(at < 0 ? rest : rest.slice(0, at)),
				example: at < 0 ? undefined : unescaped(rest.slice(at + example.length, -1)),
			}),
		);
	}
}
