import type { Readable, Writable } from 'node:stream';

/** Where a command asks and answers. */
export interface Terminal {
	input: Readable & { isTTY?: boolean };
	output: Writable & { isTTY?: boolean };
}

/** Somebody stopped a dialogue; the message says what became of it. */
export class Cancelled extends Error {}

/** Whether somebody sits there who can be asked. */
export function canAsk({ input, output }: Terminal): boolean {
	return Boolean(input.isTTY && output.isTTY);
}

/**
 * What was answered to a prompt.
 *
 * @throws {Cancelled} where the person stopped there
 */
export async function answered<Value>(prompt: Promise<Value>): Promise<Exclude<Value, symbol>> {
	const value = await prompt;
	if (typeof value === 'symbol') throw new Cancelled('Stopped. Nothing was written.');
	return value as Exclude<Value, symbol>;
}
