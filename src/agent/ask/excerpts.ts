import { fenceOf } from '../../outputs/agent/fences.ts';
import { withoutMarkup } from '../../outputs/agent/sections.ts';
import { contentTerms } from './content-words.ts';

/** Characters of an excerpt, about. */
const BUDGET = 1200;
const LIST_ITEM = /^(?:[-*+]|\d+[.)])[ \t]/;

/**
 * The blocks of a text that say most about a question, in the order of the text, letter for letter:
 * the whole text where that is short. A row of a table comes with the table's head.
 *
 * @param markdown without headings
 */
export function excerptsOf(question: string, markdown: string, language: string): string[] {
	const blocks = blocksOf(markdown);
	if (markdown.length <= BUDGET) return blocks.length > 0 ? [markdown.trim()] : [];
	const asked = new Set(contentTerms(question, language));
	const scored = blocks.map((block, index) => ({
		...block,
		index,
		score: contentTerms(withoutMarkup(block.text), language).filter((term) => asked.has(term)).length,
	}));
	const chosen = new Set<string>();
	let left = BUDGET;
	for (const { text, head, score, index } of scored.toSorted(
		(a, b) => b.score - a.score || a.index - b.index,
	)) {
		// A text of which no part says more than another is told from its beginning.
		const isTelling = score > 0 || (chosen.size === 0 && index === 0);
		if (!isTelling || (chosen.size > 0 && text.length > left)) continue;
		left -= text.length;
		if (head !== undefined) chosen.add(head);
		chosen.add(text);
	}
	const all = blocks.flatMap(({ text, head }) => (head === undefined ? [text] : [head, text]));
	return [...new Set(all)].filter((text) => chosen.has(text));
}

interface Block {
	text: string;
	/** Of a row: the first two lines of its table. */
	head?: string;
}

/** Paragraphs, items of lists, rows of tables, code. */
function blocksOf(markdown: string): Block[] {
	const blocks: Block[] = [];
	let lines: string[] = [];
	let fence: string | undefined;
	const end = () => {
		if (lines.length > 0) blocks.push(...dividedTable(lines));
		lines = [];
	};
	for (const line of markdown.split('\n')) {
		const isInside = fence !== undefined;
		fence = fenceOf(line, fence);
		if (!isInside && (line.trim() === '' || (LIST_ITEM.test(line) && fence === undefined))) end();
		if (isInside || line.trim() !== '') lines.push(line);
	}
	end();
	return blocks;
}

function dividedTable(lines: readonly string[]): Block[] {
	const isTable = lines.length > 2 && lines.every((line) => line.startsWith('|'));
	if (!isTable) return [{ text: lines.join('\n') }];
	const head = lines.slice(0, 2).join('\n');
	return lines.slice(2).map((text) => ({ text, head }));
}
