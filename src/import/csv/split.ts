const MARKER = /^\s*(?:(?:step|langkah)\s*)?(?:\d{1,2}\s*[.):]|[-*•])\s+/i;

/**
 * The steps of a text: one for each line, or for each number. Lines without a number belong to the
 * numbered one above them.
 *
 * @example
 * stepsIn('1. Open Settings 2. Choose Numbers'); // ['Open Settings', 'Choose Numbers']
 */
export function stepsIn(text: string): string[] {
	const lines = text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
	if (lines.length === 1) return numberedIn(lines[0]!);
	if (!lines.some((line) => MARKER.test(line))) return lines;
	const steps: string[] = [];
	for (const line of lines) {
		const last = steps.length - 1;
		if (MARKER.test(line) || last < 0) steps.push(line.replace(MARKER, ''));
		else steps[last] += ` ${line}`;
	}
	return steps.filter((step) => step !== '');
}

/**
 * The items of a list in a cell: one for each line, or between semicolons or bars.
 *
 * @example
 * itemsIn('late; slow'); // ['late', 'slow']
 */
export function itemsIn(text: string): string[] {
	return text
		.split(/[\n;|]/)
		.map((item) => item.replace(/^\s*[-*•]\s+/, '').trim())
		.filter(Boolean);
}

function numberedIn(line: string): string[] {
	const parts = line.split(/(?:^|\s+)(?=\d{1,2}[.)]\s)/).filter(Boolean);
	const isSequence = parts.every((part, index) => part.startsWith(String(index + 1)));
	return isSequence ? parts.map((part) => part.replace(/^\d{1,2}[.)]\s+/, '')) : [line.replace(MARKER, '')];
}
