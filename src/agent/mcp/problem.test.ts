import { afterEach, expect, test, vi } from 'vitest';
import { Problem, protocolResult, toolResult } from './problem.ts';

afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

const never = () => new Promise<never>(() => {});

test('what takes too long is an error that says so', async () => {
	vi.useFakeTimers();
	const result = toolResult(never);
	const read = protocolResult(never).catch((error: Error) => error.message);
	await vi.advanceTimersByTimeAsync(10_000);
	const text = 'There was no answer within 10 seconds.\nTry it again later.';
	expect(await result).toEqual({ isError: true, content: [{ type: 'text', text }] });
	expect(await read).toBe(text);
});

test('nothing is left to wait for once there is a result', async () => {
	vi.useFakeTimers();
	await protocolResult(async () => 1);
	expect(vi.getTimerCount()).toBe(0);
});

test('a problem is told in its own words, and any other failure only in the log', async () => {
	const log = vi.spyOn(console, 'error').mockReturnValue();
	const textOf = async (error: Error) =>
		(
			await toolResult(async () => {
				throw error;
			})
		).content;
	expect(await textOf(new Problem('It is red.', 'Make it blue.'))).toEqual([
		{ type: 'text', text: 'It is red.\nMake it blue.' },
	]);
	expect(await textOf(new SyntaxError('Unexpected token in /srv/site.json'))).toEqual([
		{
			type: 'text',
			text: 'The files of this knowledge base could not be read just now.\nTry it again later.',
		},
	]);
	expect(log.mock.calls).toEqual([[new SyntaxError('Unexpected token in /srv/site.json')]]);
});
