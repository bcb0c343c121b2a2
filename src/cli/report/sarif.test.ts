import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { RULES } from '../../issue/rules/catalogue.ts';
import { hostile } from '../../outputs/fixtures/hostile.ts';
import { makeProblem, makeReport } from '../fixtures/report.ts';
import { sarifReport } from './sarif.ts';

const message = z.strictObject({ text: z.string().min(1) });
const level = z.enum(['none', 'note', 'warning', 'error']);

// As much of the standard's schema as a report uses: what it requires, and nothing beside.
const sarif = z.strictObject({
	$schema: z.literal('https://json.schemastore.org/sarif-2.1.0.json'),
	version: z.literal('2.1.0'),
	runs: z.tuple([
		z.strictObject({
			tool: z.strictObject({
				driver: z.strictObject({
					name: z.string().min(1),
					semanticVersion: z.string().regex(/^\d+\.\d+\.\d+/),
					rules: z.array(
						z.strictObject({
							id: z.string().min(1),
							shortDescription: message,
							help: message,
							defaultConfiguration: z.strictObject({ level }),
						}),
					),
				}),
			}),
			invocations: z.tuple([z.strictObject({ executionSuccessful: z.boolean() })]),
			originalUriBaseIds: z.strictObject({ '%SRCROOT%': z.strictObject({ description: message }) }),
			columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
			results: z.array(
				z.strictObject({
					ruleId: z.string().min(1),
					ruleIndex: z.int().min(0),
					level,
					message,
					locations: z.tuple([
						z.strictObject({
							physicalLocation: z.strictObject({
								artifactLocation: z.strictObject({
									uri: z
										.string()
										.regex(/^(?:[\w.~!*'()-]|%[\dA-F]{2})+(?:\/(?:[\w.~!*'()-]|%[\dA-F]{2})+)*$/),
									uriBaseId: z.literal('%SRCROOT%'),
								}),
								region: z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1) }),
							}),
						}),
					]),
					partialFingerprints: z.strictObject({ 'problem/v1': z.string().regex(/^[\da-f]{32}$/) }),
				}),
			),
		}),
	]),
});

const parse = (report: string) => sarif.parse(JSON.parse(report)).runs[0];

test('has what the standard requires, and each result the rule that it names', () => {
	const { results, tool } = parse(sarifReport(makeReport()));
	expect(results).toHaveLength(4);
	expect(results.map(({ level: severity }) => severity)).toEqual(['error', 'error', 'note', 'warning']);
	for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
});

test('lists every rule once', () => {
	const ids = parse(sarifReport(makeReport())).tool.driver.rules.map(({ id }) => id);
	expect(ids).toEqual(Object.keys(RULES));
});

test('the results of a report', async () => {
	const { results } = parse(sarifReport(makeReport()));
	// The place of a rule in the list changes with each new rule; the test above holds it.
	for (const result of results) result.ruleIndex = 0;
	await expect(`${JSON.stringify(results, null, 2)}\n`).toMatchFileSnapshot(
		'__snapshots__/results.sarif.json',
	);
});

test('names files by addresses from the root of the repository', () => {
	const problems = [makeProblem({ file: 'src/ä b/c:d#e?.mdx' })];
	const [result] = parse(sarifReport(makeReport({ folder: 'docs', problems }))).results;
	expect(result!.locations[0].physicalLocation.artifactLocation.uri).toBe(
		'docs/src/%C3%A4%20b/c%3Ad%23e%3F.mdx',
	);
});

test('a result stays the same when its line moves, and differs from others', () => {
	const print = (problem: ReturnType<typeof makeProblem>) =>
		parse(sarifReport(makeReport({ problems: [problem] }))).results[0]!.partialFingerprints;
	expect(print(makeProblem({ line: 80, column: 3 }))).toEqual(print(makeProblem()));
	expect(print(makeProblem({ path: ['related', 1] }))).not.toEqual(print(makeProblem()));
	expect(print(makeProblem({ file: 'src/b.mdx' }))).not.toEqual(print(makeProblem()));
});

test('is valid whatever the texts are', () => {
	fc.assert(
		fc.property(hostile, hostile, (text, hint) => {
			const problems = [makeProblem({ message: text, hint })];
			const [result] = parse(sarifReport(makeReport({ problems }))).results;
			expect(result!.message.text).toBe(`${text}\n${hint}`);
		}),
	);
});
