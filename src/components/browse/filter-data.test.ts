import { expect, test } from 'vitest';
import { FilterData, tried } from './filter-data.ts';

const row = (title: string) => ({ href: `/${title}/`, title, description: '', codes: [] });

/** Data whose files can be changed, and the names of those that were read. */
function dataOf(files: Record<string, object>) {
	const read: string[] = [];
	const data = new FilterData((name) => {
		read.push(name);
		const file = files[name.split('?')[0]!];
		return file ? Promise.resolve(structuredClone(file)) : Promise.reject(new Error(`no ${name}`));
	});
	return { data, read, files };
}

const small = () => ({
	'facets.json': { version: 'a', count: 4, rowsPerFile: 2, initials: [], facets: [] },
	'words-all.json': { version: 'a', words: { pair: [0, 2], pairing: [3], app: [2, 1] } },
	'rows-0.json': { version: 'a', rows: [row('one'), row('two')] },
	'rows-1.json': { version: 'a', rows: [row('three'), row('four')] },
});

test('only what is asked for is read, and once', async () => {
	const { data, read } = dataOf(small());
	await data.facets();
	expect(read).toEqual(['facets.json']);
	expect((await data.rows([3, 2])).map(({ title }) => title)).toEqual(['four', 'three']);
	await data.rows([3]);
	expect(read).toEqual(['facets.json', 'rows-1.json?a']);
});

test('every word of a text has to be there', async () => {
	const { data } = dataOf(small());
	expect(await data.withWords('pai')).toEqual(new Set([0, 2, 3]));
	expect(await data.withWords('pair APP')).toEqual(new Set([2, 3]));
	expect(await data.withWords(' - ')).toBeUndefined();
});

test('a word with a beginning that no title has is not read', async () => {
	const files = small();
	const { data, read } = dataOf({ ...files, 'facets.json': { ...files['facets.json'], initials: ['70'] } });
	expect([...(await data.withWords('zebra'))!]).toEqual([]);
	expect(read).toEqual(['facets.json']);
});

test('files of another state of the site are read again, with those that came before', async () => {
	const { data, read, files } = dataOf(small());
	await data.facets();
	files['rows-0.json'] = { version: 'b', rows: [row('new'), row('two')] };
	files['facets.json'] = { ...files['facets.json'], version: 'b' };
	const [first] = await tried(() => data.rows([0]));
	expect(first?.title).toBe('new');
	expect(read).toEqual(['facets.json', 'rows-0.json?a', 'facets.json', 'rows-0.json?b']);
});

test('what could not be read is tried again', async () => {
	const { data, files } = dataOf({});
	await expect(data.facets()).rejects.toThrow('no facets.json');
	Object.assign(files, small());
	expect((await data.facets()).version).toBe('a');
});
