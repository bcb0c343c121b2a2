import { expect, test } from 'vitest';
import { excerptsOf } from './excerpts.ts';

const filler = Array.from({ length: 30 }, (_, index) => `Paragraph ${index} says nothing of that at all.`);

test('a short text is quoted whole', () => {
	expect(excerptsOf('x', 'One.\n\n- two\n- three\n', 'en')).toEqual(['One.\n\n- two\n- three']);
	expect(excerptsOf('x', '', 'en')).toEqual([]);
});

test('of a long one come the parts that say most, in their order', () => {
	const text = [...filler, '- Broadcast: one message.\n- Other.', ...filler, 'A broadcast costs money.'].join(
		'\n\n',
	);
	expect(excerptsOf('what does a broadcast cost', text, 'en')).toEqual([
		'- Broadcast: one message.',
		'A broadcast costs money.',
	]);
});

test('a row of a table comes with its head', () => {
	const table = '| Code | Limit |\n| - | - |\n| 1 | calls |\n| 2 | templates |';
	const text = [...filler, table].join('\n\n');
	expect(excerptsOf('limit of templates', text, 'en')).toEqual([
		'| Code | Limit |\n| - | - |',
		'| 2 | templates |',
	]);
});

test('code stays whole', () => {
	const code = '```sh\nbroadcast\n\n- this\n```';
	expect(excerptsOf('broadcast', [...filler, code].join('\n\n'), 'en')).toEqual([code]);
});

test('a text of which no part fits is told from its beginning', () => {
	expect(excerptsOf('unrelated', filler.join('\n\n'), 'en')).toEqual([filler[0]]);
});
