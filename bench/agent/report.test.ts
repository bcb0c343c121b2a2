import { expect, test } from 'vitest';
import { summaryOf, type Measured } from './report.ts';
import type { Cost } from './visit.ts';

function cost(name: string, read: number, all: boolean): Cost {
	const task = { name, kind: 'code', text: name, lang: 'en', codes: [], right: [], fixes: [] };
	return { task, read, wire: 1, requests: 2, all, one: all, own: all, cut: all, paths: [] };
}
const route = (costs: Cost[], chooser?: Measured['chooser']): Measured => ({
	site: 'a site',
	route: 'a route',
	...(chooser && { chooser }),
	costs,
});

test('what failed is paid for by what did not', () => {
	const costs = [cost('a', 100, true), cost('b', 300, false)];
	expect(summaryOf(route(costs), costs, [])).toMatchObject({
		tasks: 2,
		read: { median: 100, p95: 300 },
		perFix: 400,
		all: 0.5,
	});
});

test('a route is compared with the best of the peer at the same tasks, for each kind of agent', () => {
	const peers = [
		route([cost('a', 900, true), cost('b', 1, true)], 'by words'),
		route([cost('a', 50, false)], 'at once'),
		route([cost('a', 600, true)]),
		route([cost('a', 300, true)], 'at once'),
	];
	const costs = [cost('a', 100, true)];
	expect(summaryOf(route(costs), costs, peers)).toMatchObject({ besideWords: 6, besideAtOnce: 3 });
});
