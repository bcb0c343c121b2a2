import { createHash } from 'node:crypto';
import type { Log, ReportingDescriptor, Result } from 'sarif';
import { fieldName } from '../../issue/problem.ts';
import { RULES } from '../../issue/rules/catalogue.ts';
import type { Located } from '../../source/report.ts';
import { version } from '../../version.ts';
import { pathOf, type Report } from './report.ts';

// The name that GitHub and others understand as the root of the repository.
const ROOT = '%SRCROOT%';

/**
 * The report as SARIF 2.1.0, for code scanning and for editors.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifReport(report: Report): string {
	const log: Log = {
		$schema: 'https://json.schemastore.org/sarif-2.1.0.json',
		version: '2.1.0',
		runs: [
			{
				tool: { driver: { name: 'known-issues', semanticVersion: version, rules: RULE_LIST } },
				invocations: [{ executionSuccessful: true }],
				originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
				columnKind: 'utf16CodeUnits',
				results: report.problems.map((problem) => result(problem, report)),
			},
		],
	};
	return JSON.stringify(log, null, 2);
}

const NAMES = Object.keys(RULES);

const RULE_LIST = Object.entries(RULES).map(([id, { severity, asks }]): ReportingDescriptor => ({
	id,
	shortDescription: { text: asks },
	help: { text: `${asks} What is wrong and the way out stand in each message.` },
	defaultConfiguration: { level: severity },
}));

function result(problem: Located, report: Report): Result {
	const { rule, severity, message, hint, line, column } = problem;
	const uri = pathOf(problem, report).split('/').map(encodeURIComponent).join('/');
	return {
		ruleId: rule,
		ruleIndex: NAMES.indexOf(rule),
		level: severity,
		message: { text: `${message}\n${hint}` },
		locations: [
			{
				physicalLocation: {
					artifactLocation: { uri, uriBaseId: ROOT },
					region: { startLine: line, startColumn: column },
				},
			},
		],
		partialFingerprints: { 'problem/v1': fingerprint(problem) },
	};
}

// What stays the same when lines above are added or removed.
function fingerprint({ rule, file, path, message }: Located): string {
	const same = JSON.stringify([rule, file, fieldName(path), message]);
	return createHash('sha256').update(same).digest('hex').slice(0, 32);
}
