import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildPeer } from './agent/peer.ts';
import { peerPages } from './agent/peer-pages.ts';
import { agentReport, missesReport, summaryOf, tasksReport, type Measured } from './agent/report.ts';
import { answersAsk, askRoutes } from './agent/routes/ask.ts';
import { codeRoutes } from './agent/routes/codes.ts';
import { listRoutes } from './agent/routes/lists.ts';
import { answersMcp, mcpRoutes } from './agent/routes/mcp.ts';
import { addressRoutes, documentRoutes } from './agent/routes/peer.ts';
import type { Route } from './agent/routes/route.ts';
import { tasksOf } from './agent/tasks.ts';
import { Visit, type Cost } from './agent/visit.ts';
import { webOf, type Web } from './agent/web.ts';
import { readData } from './lookup/data.ts';
import { siteIssues } from './lookup/knowledge-base.ts';
import { readQuestions } from './lookup/questions.ts';
import { hostSite } from './site/host.ts';
import { SITE_FILE, type SiteFile } from '../src/outputs/agent/site-file.ts';

/**
 * How much an agent reads that has a pasted text and the address of a site, until it holds the right
 * fix: on our site, and on a stock Starlight site of the same issues with starlight-llms-txt and
 * starlight-page-actions, both sent by our server. No model takes part: what an agent opens next is
 * decided by the words that lines share with the text, the same way on every site. The peer is
 * installed outside of this repository.
 * Usage: npm run build && npm run bench:agent [-- --tasks 300] [--misses] [--json]
 */
const { values } = parseArgs({
	options: {
		tasks: { type: 'string', default: '300' },
		misses: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false },
	},
});
const DIST = 'dist';

/** Routes that a site has where `isServed`, or always. */
interface Group {
	routes: readonly Route[];
	isServed?: (web: Web) => Promise<boolean>;
}

const OURS: Group[] = [
	{ routes: listRoutes },
	{ routes: codeRoutes },
	{ routes: askRoutes, isServed: answersAsk },
	{ routes: mcpRoutes, isServed: answersMcp },
];

const count = Number(values.tasks);
if (!Number.isInteger(count) || count < 1) throw new Error('--tasks takes a number from 1 on.');
if (!existsSync(`${DIST}/${SITE_FILE}`)) throw new Error('Build the site first: npm run build');
const { origin } = (JSON.parse(readFileSync(`${DIST}/${SITE_FILE}`, 'utf8')) as SiteFile).site;
const issues = siteIssues();
const data = readData();
if (data.queries.length === 0)
	console.error('Without the queries of ../shared/search-eval: it is not there.');
const tasks = tasksOf(data, readQuestions(), issues, count);
const peer = await buildPeer(peerPages(DIST, issues, origin), `${DIST}/_issues`, origin);

const ours = await measure('ours', DIST, OURS);
const peers = peer
	? [
			...(await measure('llms-txt', peer.documents, [{ routes: documentRoutes }])),
			...(await measure('page-actions', peer.addresses, [{ routes: addressRoutes }])),
		]
	: [];
const all = [...ours, ...peers];
if (values.json) {
	const summaries = all.map((each) => (each.costs?.length ? summaryOf(each, each.costs, peers) : each));
	console.log(JSON.stringify(summaries, null, '\t'));
} else {
	console.log(`\n${tasksReport(tasks)}\n\n${agentReport(all, peers)}`);
	if (values.misses) console.log(`\nTasks without the right fix\n\n${missesReport(all)}`);
}

async function measure(site: string, folder: string, groups: readonly Group[]): Promise<Measured[]> {
	const host = await hostSite(folder);
	try {
		const web = webOf(host.origin);
		const measured: Measured[] = [];
		for (const { routes, isServed } of groups) {
			const has = (await isServed?.(web)) ?? true;
			for (const route of routes) {
				const costs = has ? await costsOf(route, web) : undefined;
				measured.push({ site, route: route.name, ...(route.chooser && { chooser: route.chooser }), costs });
			}
		}
		return measured;
	} finally {
		host.close();
	}
}

async function costsOf(route: Route, web: Web): Promise<Cost[]> {
	const costs: Cost[] = [];
	for (const task of tasks) {
		const visit = new Visit(task, web, origin);
		if (route.takes?.(visit) === false) continue;
		await route.go(visit);
		costs.push(visit.cost());
	}
	return costs;
}
