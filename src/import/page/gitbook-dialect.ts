import { attributesOf } from './attributes.ts';
import { componentTag, componentTagAtEnd } from './component-tags.ts';
import type { Dialect, Tag, TagKind } from './dialect.ts';
import type { Line } from './lines.ts';
import { agentHeader } from './markdown-dialect.ts';

const BLOCK = /^\{%\s*(end)?([a-z][\w-]*)([^%]*)%\}/;
const KINDS: Record<string, TagKind> = { hint: 'aside', step: 'step' };

/** Markdown as GitBook exports it: blocks in `{% … %}`, and lines for language models around the page. */
export const gitbookDialect: Dialect = {
	tagAt: (text) => blockTag(text) ?? componentTag(text),
	tagAtEnd(text) {
		const start = text.lastIndexOf('{%');
		const tag = start > 0 ? blockTag(text.slice(start)) : undefined;
		return tag?.type === 'close' && start + tag.length === text.length ? tag : componentTagAtEnd(text);
	},
	surroundings: (lines) => new Map([...agentHeader(lines), ...agentTrailer(lines)]),
};

// Blocks that stand alone and hold an address instead of text.
const SINGLE: Record<string, string> = { embed: 'url', file: 'src', 'content-ref': 'url' };

function blockTag(text: string): Tag | undefined {
	const match = BLOCK.exec(text);
	if (!match) return undefined;
	const [{ length }, end, name, rest] = match;
	const kind = KINDS[name!] ?? 'layout';
	if (end) return { length, type: 'close', kind, name: `%${name!}` };
	const attributes = attributesOf(rest!);
	const title = attributes.get('title');
	const url = attributes.get(SINGLE[name!] ?? '');
	const base = { length, kind, name: `%${name!}`, tone: attributes.get('style') ?? 'info' };
	if (name === 'content-ref') return { ...base, type: 'open' };
	if (url) return { ...base, type: 'single', markdown: `[${attributes.get('caption') ?? url}](${url})` };
	return { ...base, type: 'open', ...(title ? { title } : {}) };
}

/** What GitBook adds below the page for language models, from its rule to the end. */
function agentTrailer(lines: readonly Line[]): Map<number, string> {
	const heading = lines.findLastIndex(({ text }) => /^# Agent Instructions\s*$/.test(text));
	if (heading < 0) return new Map();
	let start = heading;
	while (start > 0 && /^\s*(?:-{3,})?\s*$/.test(lines[start - 1]!.text)) start--;
	return new Map(
		lines
			.slice(start)
			.map(({ number }) => [number, 'GitBook adds it for language models; it is not the page']),
	);
}
