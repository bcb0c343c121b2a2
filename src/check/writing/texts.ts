import type { FieldPath } from '../../issue/problem.ts';
import type { IssueFrontmatter } from '../../issue/schema.ts';
import { splitFrontmatter } from '../../source/frontmatter.ts';

/** A text with its place: a field of the frontmatter, or a line of the file. */
export interface Passage {
	path: FieldPath;
	/** Markdown. */
	text: string;
	/** 1-based, for the body. */
	line?: number;
}

/** What an action is asked for in, with the field that holds the words. */
export function* stepsOf(data: IssueFrontmatter): Generator<Passage> {
	for (const { path, fields } of remediesOf(data)) {
		for (const [index, step] of (fields.steps ?? []).entries()) {
			const at = [...path, 'steps', index];
			yield typeof step === 'string' ? { path: at, text: step } : { path: [...at, 'do'], text: step.do };
		}
	}
}

/**
 * What the writer says in the writer's own words. Messages, titles (which quote them), the words of
 * readers (`symptoms`, `aliases`) and letters are not among them.
 */
export function* proseOf({
	data,
	contents,
}: {
	data: IssueFrontmatter;
	contents: string;
}): Generator<Passage> {
	yield { path: ['description'], text: data.description };
	for (const [index, { title, check }] of data.causes.entries()) {
		yield { path: ['causes', index, 'title'], text: title };
		if (check) yield { path: ['causes', index, 'check'], text: check };
	}
	for (const { path, fields } of remediesOf(data)) {
		for (const key of ['risk', 'verify'] as const) {
			if (fields[key]) yield { path: [...path, key], text: fields[key] };
		}
		for (const [index, step] of (fields.steps ?? []).entries()) {
			if (typeof step === 'string') continue;
			for (const key of ['expect', 'risk'] as const) {
				if (step[key]) yield { path: [...path, 'steps', index, key], text: step[key] };
			}
		}
	}
	yield* stepsOf(data);
	yield* bodyOf(contents);
}

type Remedy = Pick<IssueFrontmatter, 'steps' | 'risk' | 'verify' | 'remedy'>;

/** The remedy of the issue and those of its causes. */
export function* remediesOf(data: IssueFrontmatter): Generator<{ path: FieldPath; fields: Remedy }> {
	yield { path: [], fields: data };
	for (const [index, cause] of data.causes.entries()) yield { path: ['causes', index], fields: cause };
}

// Headings, tables, quotes, components and what MDX imports are no sentences of the writer's.
const NO_PROSE = /^\s*(?:#|\||>|<|import\b|export\b|\{|:::)/;
const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+/;
const FENCE = /^\s*(?:```|~~~)/;

/** Paragraphs and items of lists below the frontmatter. */
function* bodyOf(contents: string): Generator<Passage> {
	const { before, yaml, after } = splitFrontmatter(contents);
	let line = `${before}${yaml}`.split('\n').length - 1;
	let fenced = false;
	let open: Passage | undefined;
	for (const content of after.split('\n')) {
		line += 1;
		if (FENCE.test(content)) fenced = !fenced;
		const isProse = !fenced && content.trim() !== '' && content !== '---' && !NO_PROSE.test(content);
		if (open && (!isProse || ITEM.test(content) || FENCE.test(content))) {
			yield open;
			open = undefined;
		}
		if (!isProse || FENCE.test(content)) continue;
		if (open) open.text += ` ${content.trim()}`;
		else open = { path: [], text: content.replace(ITEM, '').trim(), line };
	}
	if (open) yield open;
}
