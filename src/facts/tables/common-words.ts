// English words so common in any text that sharing them tells little of the topic.
import { stemOf } from '../read-words.js';

const words = `
able accord act actual add again age ago allow almost alone along already always amount appear area around ask away
back bad base basis become began begin begun believe best better big both bring brought build built business
call called came case cause center central certain change child city claim clear close come comes common company complete concern condition consider
contain continue control could country course create current
date day days deal decide decision definition describe described despite develop development different difficult discuss due
early easy effect effort end enough entire especially establish even event events eventually every example exist expect explain express
fact fall family far few field final find first five follow following follows force form former found four free full
gain general get give given go goal good govern great group grow
happen happened hard help held high hold home hour house human hundred
idea identify important improve include included including increase individual influence information instead interest introduce involve issue
join keep kind know known
land large largest last late later law lead leader leave led left less let level life like limit line list little live local long longer look lose lost lot
made main major make making man manner many matter mean means meant meet member members method mind modern month more most mostly move much
name named nation national nature near nearly need never new next nine non number
occur offer office often old once one only open opinion opposed order original other others outside over own
part particular party pass past pay people percent percentage perform period person place plan play point policy position possible power present press
prevent previous primary prior problem process produce project provide public purpose put
question quick quite
range rate rather reach read reason receive recent reduce refer referred region relate relation remain report represent require respond rest result return right rise role rule run
said same saw say second see seem seen send serve service set seven several shall share show shown side sign similar simple since single situation six size small social
some someone something soon sort source special specific spent spread stand start state stated states status stay step still stop strong structure study style subject
success successful such suggest support system
take taken talk tell ten term terms thing things think third thought thousand three time times today together told took top total toward try turn two type
under understand unit unlike until up upon use used uses usually
value various version very view way week went whole wide win within without word words work world would write written
year years yet young
accomplish achieve affect approach approximate argue attempt attribute aspect associate belong characteristic compare compose concept consist contribute correspond
deem define depend derive determine discover emerge enable encounter ensure exact feature focus function goal impact indicate initial instance intend
largely latter likely locate located location majority mention necessary notable note obtain occasion option origin originate particularly participate pattern portion
prefer primarily principal propose prove pursue qualify regard regarding relative reside respect select significant status sometimes sought strategy
substantial term typical undergo unique utilize vary whereas worth involve kind exact feel felt actually done doing
`;

/** Stems of words that count half. */
export const commonStems: ReadonlySet<string> = new Set(
  words
    .trim()
    .split(/\s+/)
    .map((word) => stemOf(word)),
);
