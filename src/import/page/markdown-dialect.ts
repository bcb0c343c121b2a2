import { componentTag, componentTagAtEnd } from './component-tags.ts';
import type { Dialect, Tag } from './dialect.ts';
import { codeTracker, type Line } from './lines.ts';

const DIRECTIVE = /^:{3,}\s*([a-z][\w-]*)?\s*(?:\[([^\]]*)\]|\{[^}]*\}|([^[{].*))?\s*(?:\{[^}]*\})?$/i;

/** Markdown and MDX as Docusaurus, Mintlify, Starlight and GitHub take them. */
export const markdownDialect: Dialect = {
	tagAt: (text) => directiveTag(text) ?? componentTag(text),
	tagAtEnd: componentTagAtEnd,
	surroundings: (lines) => new Map([...moduleLines(lines), ...agentHeader(lines)]),
};

function directiveTag(text: string): Tag | undefined {
	const match = DIRECTIVE.exec(text);
	if (!match) return undefined;
	const [{ length }, name, bracketed, plain] = match;
	if (name === undefined) return { length, type: 'close', kind: 'aside', name: ':::' };
	const title = bracketed ?? plain?.trim();
	const kind = name === 'details' ? 'section' : 'aside';
	return { length, type: 'open', kind, name: ':::', tone: name.toLowerCase(), ...(title ? { title } : {}) };
}

/** `import` and `export` at the beginning of a line, as in MDX. */
function* moduleLines(lines: readonly Line[]): Generator<[number, string]> {
	const inCode = codeTracker();
	for (const { number, text } of lines) {
		if (inCode(text)) continue;
		if (/^(?:import\s.*from\s+|import\s+|export\s+\{.*from\s+)["'].*["'];?\s*$/.test(text)) {
			yield [number, "an import of the page's own components"];
		}
		if (/^\s*\{\/\*.*\*\/\}\s*$/.test(text)) yield [number, 'a comment'];
	}
}

const AGENT_LINE = /llms\.txt|documentation index/i;

/** A quotation at the top that sends language models to `llms.txt`. */
export function agentHeader(lines: readonly Line[]): Map<number, string> {
	const first = lines.findIndex(({ text }) => text.trim() !== '');
	const length = lines.slice(first).findIndex(({ text }) => !text.startsWith('>'));
	const quote = first < 0 ? [] : lines.slice(first, length < 0 ? undefined : first + length);
	if (!quote.some(({ text }) => AGENT_LINE.test(text))) return new Map();
	return new Map(quote.map(({ number }) => [number, 'it tells language models where the index is']));
}
