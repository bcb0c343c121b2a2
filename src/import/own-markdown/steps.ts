import type { LabelKey } from '../../issue/labels.ts';
import { defined, imageOf, type Fields, type PageContext } from './facts.ts';
import { linkOf } from './inline.ts';
import { BLANK_LINE } from '../source-lines.ts';
import { templateId } from './template-id.ts';

/** Takes numbered steps, each with what belongs to it. */
export function takeSteps(context: PageContext, field: string): (Fields | string)[] {
	const { cursor } = context;
	const steps: (Fields | string)[] = [];
	for (;;) {
		const marker = `${steps.length + 1}. `;
		if (!cursor.line?.startsWith(marker)) return steps;
		steps.push(takeStep(context, marker.length, `${field}[${steps.length + 1}]`));
	}
}

function takeStep(context: PageContext, indent: number, field: string): Fields | string {
	const { cursor, t, page } = context;
	const margin = ' '.repeat(indent);
	const careful = `**${t('stepRisk')}**: `;
	let action = cursor.take(field).slice(indent);
	const second = cursor.line?.startsWith(margin) ? cursor.line.slice(indent) : '';
	let risk: string | undefined;
	if (action.startsWith(careful) && second !== '' && !second.startsWith('- ')) {
		risk = page.text(action.slice(careful.length));
		action = cursor.take(`${field}.do`).slice(indent);
	}
	const code = takeStepCode(context, margin, `${field}.code`);
	const details = takeDetails(context, margin, field);
	const step = defined({ do: page.text(action), risk, code, ...details });
	return Object.keys(step).length === 1 ? page.text(action) : step;
}

function takeStepCode({ cursor }: PageContext, margin: string, field: string): string | undefined {
	// Nothing but a step's code begins with an empty line and goes on inside the step.
	if (cursor.line !== '' || !cursor.following?.startsWith(`${margin}\`\`\``)) return undefined;
	cursor.skip(BLANK_LINE);
	const code = cursor.code(field, margin.length);
	if (cursor.line === '' && cursor.following?.startsWith(`${margin}- `)) cursor.skip(BLANK_LINE);
	return code;
}

function takeDetails(context: PageContext, margin: string, field: string): Fields {
	const { cursor, t, page } = context;
	const details: Fields = {};
	for (;;) {
		if (!cursor.line?.startsWith(`${margin}- `)) return details;
		const detail = cursor.line.slice(margin.length + 2);
		const after = (key: LabelKey) =>
			detail.startsWith(`${t(key)}: `) ? detail.slice(t(key).length + 2) : undefined;
		const expect = after('expect');
		const template = after('useTemplate');
		const image = imageOf(after('figure'), page);
		const link = linkOf(detail);
		if (expect !== undefined) details['expect'] = page.text(expect);
		else if (template !== undefined) details['template'] = templateId(template, t);
		else if (image) details['image'] = image;
		else if (link) details['link'] = link.title === undefined ? link.url : link;
		cursor.take(`${field}.${Object.keys(details).at(-1) ?? 'do'}`);
	}
}
