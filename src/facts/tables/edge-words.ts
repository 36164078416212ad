// Small English words that tell where a short answer begins and ends, by the name of their kind.

const groups = `
the: the
a: a an
of: of
in: in during within
on: on upon
at: at
by: by
for: for
to: to
from: from
with: with without
and: and
or: or
as: as
that: that
who: who which whom whose
be: is was are were be been being
have: has had have
not: not no never
this: this these those
his: his her its their our
he: he she it they
about: about approximately nearly over around roughly almost
because: because due
called: called named known
between: between among
into: into onto
since: since until till
after: after before
such: such including
than: than
but: but while though although
more: more most less least
when: when where
will: would could will can may should might must
`;

/** From a small word to its kind. */
export const edgeWords: ReadonlyMap<string, string> = new Map(
  groups
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [kind, words] = line.split(': ') as [string, string];
      return words.split(' ').map((word): [string, string] => [word, kind]);
    }),
);
