import { accessSync, constants, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { root } from './documented-variables';

interface Workflow {
  jobs: Record<
    string,
    {
      strategy: { matrix: { include: { npm: string; database: string }[] } };
      steps: { uses?: string; run?: string }[];
    }
  >;
}

const workflow = parse(readFileSync(resolve(root, '.github/workflows/ci.yml'), 'utf8')) as Workflow;
const job = workflow.jobs.everything;

describe('the workflow', () => {
  it('runs the script that people run', () => {
    expect(job?.steps.map(({ run }) => run)).toContain('.ci/run');
    expect(() => accessSync(resolve(root, '.ci/run'), constants.X_OK)).not.toThrow();
  });

  it('pins every action to a commit', () => {
    const actions = job?.steps.flatMap(({ uses }) => uses ?? []) ?? [];
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
  });

  it('covers npm 10 and 11, the embedded database and one of its own', () => {
    const variants = job?.strategy.matrix.include ?? [];
    expect(new Set(variants.map(({ npm }) => npm.split('.')[0]))).toEqual(new Set(['10', '11']));
    expect(new Set(variants.map(({ database }) => database))).toEqual(
      new Set(['embedded', 'service']),
    );
  });
});

describe('.ci/run', () => {
  const script = readFileSync(resolve(root, '.ci/run'), 'utf8');

  it('turns a suite without its server into a failure', () => {
    expect(script).toContain('export REQUIRE_ALL="${REQUIRE_ALL:-1}"');
  });

  it.each(['npm ci', 'npm test', 'npm run test:browser', 'npm run validate'])('runs %s', (step) => {
    expect(script).toContain(`run '${step}' ${step}`);
  });
});
