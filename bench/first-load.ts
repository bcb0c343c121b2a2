import { existsSync } from 'node:fs';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../e2e/browser.ts';
import { buildPeer } from './first-load/build-peer.ts';
import { measure, type Load } from './first-load/measure.ts';
import { ISSUE, pagesOf } from './first-load/pages.ts';
import { docusaurus } from './first-load/peers/docusaurus.ts';
import type { Peer } from './first-load/peers/peer.ts';
import { starlight } from './first-load/peers/starlight.ts';
import { vitepress } from './first-load/peers/vitepress.ts';
import { pagesReport, peersReport } from './first-load/report.ts';
import { hostSite } from './site/host.ts';

/**
 * What the first page costs a reader on a phone, beside the same page of Starlight, VitePress and
 * Docusaurus as their starters set them up, all sent by our server. The others are installed outside
 * of this repository; who cannot be had is left out. Usage: npm run build && npm run bench:first-load
 */
const DIST = 'dist';
const PAGES = [
	'/',
	...['en', 'id'].flatMap((lang) => [`/${lang}/`, `/${lang}/issues/`, `/${lang}/issues/${ISSUE}/`]),
];

const executablePath = findBrowser();
if (!executablePath) throw new Error('There is no Chromium on this machine.');
if (!existsSync(`${DIST}/en/issues/${ISSUE}.md`)) throw new Error('Build the site first: npm run build');
const pages = { en: pagesOf(DIST, 'en'), id: pagesOf(DIST, 'id') };
const peers: (Peer & { folder: string })[] = [];
for (const peer of [starlight, vitepress, docusaurus]) {
	const folder = await buildPeer(peer, pages);
	if (folder !== undefined) peers.push({ ...peer, folder });
}
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });

const ours = await loadsOf(browser, DIST, PAGES);
const beside = new Map([['ours', ours.get(`/en/issues/${ISSUE}/`)!]]);
for (const { name, folder, path } of peers)
	beside.set(name, (await loadsOf(browser, folder, [path])).get(path)!);
await browser.close();

console.log(`\nThe issue "${ISSUE}" in English, on a phone, without a cache; ratios of all without images\n`);
console.log(peersReport(beside));
for (const { name, search, packages } of peers) {
	const versions = Object.entries(packages).map(([of, version]) => `${of} ${version}`);
	console.log(`${name}: ${versions.join(', ')}. Search: ${search}.`);
}
console.log(`\nOur pages\n\n${pagesReport(ours)}`);
for (const [name, { foreign, unseen }] of [...ours, ...beside]) {
	if (foreign.length > 0) console.log(`${name} asks other hosts: ${foreign.join(', ')}`);
	if (unseen > 0) console.log(`${name}: ${unseen} requests of others than the page are not counted.`);
}

async function loadsOf(
	chrome: Browser,
	folder: string,
	paths: readonly string[],
): Promise<Map<string, Load>> {
	const host = await hostSite(folder);
	try {
		const loads = new Map<string, Load>();
		for (const path of paths) loads.set(path, await measure(chrome, host, path));
		return loads;
	} finally {
		host.close();
	}
}
