/** The longest text that is looked at whole, in characters. */
const WHOLE = 4000;
/** How much of a huge paste is read at each of its ends. */
const READ = 150_000;
const LONGEST_LINE = 400;

// What a line of a log says when it is the one that matters, in the languages that we write in.
const TELLING =
	/(?:error|err!|fatal|exception|fail|denied|refused|invalid|not (?:found|allowed|supported)|unable|cannot|can't|"code"|#\d|gagal|galat|kesalahan|ditolak|tidak (?:bisa|dapat|valid))/i;

/**
 * The part of a pasted text that is worth looking at. Short texts are that themselves. Of long
 * ones, it is the lines that speak of an error, then the first and the last ones, in their order.
 *
 * @example
 * excerptOf('GET /health 200\n'.repeat(9000) + 'FATAL: quota exceeded').includes('quota'); // true
 */
export function excerptOf(text: string): string {
	if (text.length <= WHOLE) return text;
	const read = text.length > 2 * READ ? `${text.slice(0, READ)}\n${text.slice(-READ)}` : text;
	const lines = read.split(/[\r\n]+/).flatMap(pieces);
	const seen = new Set<string>();
	const ranked = lines
		.map((line, index) => ({ line, index, rank: rankOf(line, index, lines.length) }))
		.toSorted((a, b) => a.rank - b.rank || b.index - a.index);
	const kept: typeof ranked = [];
	let length = 0;
	for (const entry of ranked) {
		const shape = entry.line.replace(/\d+/g, '0').trim();
		if (shape === '' || seen.has(shape)) continue;
		seen.add(shape);
		if (length + entry.line.length > WHOLE) break;
		length += entry.line.length + 1;
		kept.push(entry);
	}
	return kept
		.toSorted((a, b) => a.index - b.index)
		.map(({ line }) => line)
		.join('\n');
}

function rankOf(line: string, index: number, count: number): number {
	if (TELLING.test(line)) return 0;
	return index < 3 || index >= count - 3 ? 1 : 2;
}

// Lines of data can be endless. A piece begins with the end of the one before, so that no message is cut.
function pieces(line: string): string[] {
	if (line.length <= LONGEST_LINE) return [line];
	const found: string[] = [];
	let from = 0;
	for (; from + LONGEST_LINE < line.length; from += LONGEST_LINE / 2) {
		found.push(line.slice(from, from + LONGEST_LINE));
	}
	return [...found, line.slice(from)];
}
