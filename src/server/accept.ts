import { parseAccept } from 'hono/utils/accept';

/**
 * The media type that a client likes best of those offered. The most specific range decides how
 * much each is liked. Where several are liked alike, it is one that the client names: the others
 * before the first, or in their order. It is the first where it names none of these, and where
 * nothing offered is acceptable.
 *
 * @param accept the field `Accept`; what cannot be read of it is passed over
 * @param offers the first is for clients that say nothing
 * @param ties whether of those that are named and liked alike the first comes last, as everybody
 * names it, or first
 * @example
 * preferred('text/html, text/markdown;q=0.5', ['text/html', 'text/markdown']); // 'text/html'
 * preferred('text/html, text/markdown', ['text/html', 'text/markdown']); // 'text/markdown'
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
 */
export function preferred<Type extends string>(
	accept: string | undefined,
	offers: readonly [Type, ...Type[]],
	ties: 'others' | 'first' = 'others',
): Type {
	const [first] = offers;
	if (!accept || accept === '*/*') return first;
	const ranges = rangesOf(accept);
	const liked = offers.map((type) => ({ type, ...likingOf(type, ranges) }));
	const most = Math.max(...liked.map(({ quality }) => quality));
	if (most === 0) return first;
	const best = liked.filter(({ quality }) => quality === most);
	const named = best.filter((offer) => offer.named);
	const other = ties === 'others' ? named.find(({ type }) => type !== first) : undefined;
	return (other ?? named[0] ?? best[0]!).type;
}

/**
 * Whether a client names a type, be it to refuse it; a range with an asterisk names none.
 *
 * @example
 * names('text/html;q=0.8, text/*', 'text/html'); // true
 */
export function names(accept: string | undefined, type: string): boolean {
	return rangesOf(accept ?? '').some((range) => range.type === type);
}

interface Range {
	type: string;
	/** Parameters but the weight, in lower case. */
	parameters: [name: string, value: string][];
	quality: number;
}

function rangesOf(accept: string): Range[] {
	return parseAccept(accept).flatMap(({ type, params }) => {
		const parameters = Object.entries(params).map(([name, value]): [string, string] => [
			name.toLowerCase(),
			value.toLowerCase(),
		]);
		const weight = parameters.find(([name]) => name === 'q')?.[1] ?? '1';
		if (!WEIGHT.test(weight)) return [];
		const others = parameters.filter(([name]) => name !== 'q');
		return [{ type: type.toLowerCase(), parameters: others, quality: Number(weight) }];
	});
}

const WEIGHT = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

// What the texts of the site are: https://www.rfc-editor.org/rfc/rfc7763#section-2
const OURS: Record<string, string> = { charset: 'utf-8', variant: 'gfm' };

function likingOf(type: string, ranges: readonly Range[]): { quality: number; named: boolean } {
	let best = { quality: 0, rank: -1 };
	for (const range of ranges) {
		const rank = rankOf(range, type);
		const isBetter = rank > best.rank || (rank === best.rank && range.quality > best.quality);
		if (rank >= 0 && isBetter) best = { quality: range.quality, rank };
	}
	return { quality: best.quality, named: best.rank >= 2 };
}

// Who asks for another kind of Markdown than ours still rather has Markdown than HTML.
function rankOf(range: Range, type: string): number {
	if (range.type === '*/*') return 0;
	if (range.type === `${type.split('/')[0]!}/*`) return 1;
	if (range.type !== type) return -1;
	if (range.parameters.length === 0) return 3;
	return range.parameters.every(([name, value]) => OURS[name] === value) ? 4 : 2;
}
