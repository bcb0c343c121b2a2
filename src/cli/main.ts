#!/usr/bin/env node
import { Command } from 'commander';
import { version } from '../version.ts';
import { nodeRefusal } from './node-version.ts';
import { COMMANDS } from './commands/index.ts';

const refusal = nodeRefusal(process.versions.node);
if (refusal !== undefined) {
	console.error(refusal);
	process.exit(2);
}

// 1 means that a command found nothing, so what it was told wrongly is 2, as where a command says it.
const exit = ({ exitCode }: { exitCode: number }) => process.exit(exitCode === 0 ? 0 : 2);

const program = new Command('known-issues')
	.description('Works with the known issues of a Starlight site.')
	.version(version)
	.exitOverride(exit);
for (const command of COMMANDS) {
	for (const part of [command, ...command.commands]) part.exitOverride(exit);
	program.addCommand(command);
}

await program.parseAsync();
