import { parseArgs } from 'node:util';
import { openSiteAt } from '../src/cli/open-site.ts';
import { pageReport } from './ask/asked-on.ts';
import { bytesReport } from './ask/bytes.ts';
import { causesReport } from './ask/causes.ts';
import { quotedReport } from './ask/quoted.ts';
import { askGroups, missesReport, rightReport } from './ask/right.ts';

/**
 * How well questions to this repository's own site are answered: whether the first source is the
 * right issue, whether it says so where nothing answers, how surely, and for how many bytes.
 * Needs a build. Usage: npm run bench:ask [-- --misses] [--site dist]
 */
const { values } = parseArgs({
	options: { site: { type: 'string', default: 'dist' }, misses: { type: 'boolean', default: false } },
});

const site = await openSiteAt(values.site);
const groups = await askGroups(site);
print('First source', rightReport(groups));
print('Asked on a page', await pageReport(site));
print('Causes', await causesReport(site, values.misses));
print('Quotations', await quotedReport(groups, site));
print('Bytes of an answer', bytesReport(groups, site));
if (values.misses) print('Misses', missesReport(groups));

function print(title: string, text: string): void {
	console.log(`${title}\n${'='.repeat(title.length)}\n${text}\n`);
}
