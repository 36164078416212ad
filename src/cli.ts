#!/usr/bin/env node
// The `meeting-bot` command.
import { run } from './cli/run.js';
import { systemSurroundings } from './cli/surroundings.js';
import { loadEnvironment } from './config.js';

process.exitCode = await run(process.argv.slice(2), systemSurroundings(loadEnvironment()));
