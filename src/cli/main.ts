#!/usr/bin/env node
import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { check } from './check.ts';

const program = new Command('known-issues')
	.description('Works with the known issues of a Starlight site.')
	.version(packageJson.version);

program
	.command('check')
	.description('Say what is wrong in the issues, with the rules of the build, without building.')
	.argument('[root]', "the project's root folder", '.')
	.option('--json', 'print the problems as JSON')
	.action((root: string, options: { json?: boolean }) => {
		process.exitCode = check(root, options);
	});

program.parse();
