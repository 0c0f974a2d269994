/** A forbidden direction: files matching `from` must not import what `to` matches and `except` does not. */
export type ImportRule = {
  readonly name: string;
  readonly because: string;
  readonly from: string;
  readonly fromExcept?: string;
  readonly to: string;
  readonly except?: string;
  /** Types may be imported all the same; they leave no trace when the program runs. */
  readonly valuesOnly?: true;
};

const anything = '.';
const ours = '^(functions|infra|miniapp|test)/';
// dependency-cruiser names built-in modules without a folder (`fs`), packages by their folder.
const valibot = '^node_modules/valibot/';

export const importRules: readonly ImportRule[] = [
  {
    name: 'domain imports only domain',
    because: 'decisions are pure: no storage, network, clock, randomness or library decides with them',
    from: '^functions/domain/',
    to: anything,
    except: '^functions/domain/',
  },
  {
    name: 'policies import only policies, types of domain and valibot',
    because: 'a city’s rules are data, and data cannot depend on the program that reads it',
    from: '^functions/policies/',
    to: anything,
    except: `^functions/(policies|domain)/|${valibot}`,
  },
  {
    name: 'policies import no values of domain',
    because: 'a pack that calls code is a program, not data',
    from: '^functions/policies/',
    to: '^functions/domain/',
    valuesOnly: true,
  },
  {
    name: 'contract imports only contract, types of domain and valibot',
    because: 'the contract travels to every client, so nothing of the back end may come along',
    from: '^functions/contract/',
    to: anything,
    except: `^functions/(contract|domain)/|${valibot}`,
  },
  {
    name: 'contract imports no values of domain',
    because:
      'rules must not be bundled into clients; only what looks for self-identification runs on both sides',
    from: '^functions/contract/',
    to: '^functions/domain/',
    except: '^functions/domain/report/self-identification/',
    valuesOnly: true,
  },
  {
    name: 'what clients carry of the domain imports nothing else of it',
    because: 'it is the one part that reaches a phone, and must not bring rules along',
    from: '^functions/domain/report/self-identification/',
    to: anything,
    except: '^functions/domain/report/self-identification/',
  },
  {
    name: 'ports import only ports and domain',
    because: 'a port says what use cases need, in the words of the domain, whoever provides it',
    from: '^functions/ports/',
    to: anything,
    except: '^functions/(ports|domain)/',
  },
  {
    name: 'ports import no values',
    because: 'a port is a type; behaviour belongs to adapters',
    from: '^functions/ports/',
    to: '^functions/domain/',
    valuesOnly: true,
  },
  {
    name: 'use cases import only use cases, domain and ports',
    because: 'an operation must run unchanged on any storage, under any protocol and in tests',
    from: '^functions/use-cases/',
    to: anything,
    except: '^functions/(use-cases|domain|ports)/',
  },
  {
    name: 'adapters know ports, domain and software kits only',
    because: 'a real service can be exchanged without touching an operation',
    from: '^functions/adapters/',
    to: ours,
    except: '^functions/(adapters|ports|domain)/',
  },
  {
    name: 'handlers know contract, use cases and runtime, and types of domain and ports',
    because: 'a handler translates between a request and an operation',
    from: '^functions/handlers/',
    to: ours,
    except: '^functions/(handlers|contract|use-cases|runtime|domain|ports)/',
  },
  {
    name: 'handlers import no values of domain but the outcome they answer with and the table of access',
    because: 'rules in a handler would escape the tests of the domain',
    from: '^functions/handlers/',
    to: '^functions/(domain|ports)/',
    except: '^functions/domain/(outcome\\.ts$|access/)',
    valuesOnly: true,
  },
  {
    name: 'only handlers use middy',
    because: 'what the gateway needs stays at the edge',
    from: '^functions/',
    fromExcept: '^functions/handlers/',
    to: '^node_modules/@middy/',
  },
  {
    name: 'only handlers and the embedded run use runtime',
    because: 'adapters are built in one place and passed in; nothing else may fetch them',
    from: '^(functions|infra|miniapp)/',
    // Infrastructure reads the names of environment variables there; its own rule below says so.
    fromExcept: '^functions/(runtime|handlers|local)/|^infra/',
    to: '^functions/runtime/',
  },
  {
    name: 'runtime does not know handlers',
    because: 'handlers ask runtime for what they need, never the other way round',
    from: '^functions/runtime/',
    to: '^functions/handlers/|^(infra|miniapp|test)/',
  },
  {
    name: 'nothing deployed imports the embedded run',
    because: 'the sandbox, its clock and its open doors must never reach a cloud build',
    from: '^(functions|infra|miniapp)/',
    fromExcept: '^functions/local/',
    to: '^functions/local/',
  },
  {
    name: 'the app shares only the contract with the back end',
    because: 'a citizen’s phone must not carry the back end',
    from: '^miniapp/',
    to: '^(functions|infra|test)/',
    except: '^functions/contract/',
  },
  {
    name: 'the back end does not know the app',
    because: 'clients depend on the API, not the API on clients',
    from: '^(functions|infra)/',
    to: '^miniapp/',
  },
  {
    name: 'shared parts of the app know no feature and no page',
    because: 'pages use features, features use shared, never upwards',
    from: '^miniapp/src/shared/',
    to: '^miniapp/src/(features|pages|officer|desk)/',
  },
  {
    name: 'features of the app know no page',
    because: 'pages use features, never the other way round',
    from: '^miniapp/src/features/',
    to: '^miniapp/src/(pages|officer|desk)/',
  },
  {
    name: 'no feature of the app imports another',
    because: 'a feature can then be changed or removed alone; what two need belongs to shared',
    from: '^miniapp/src/features/([^/]+)/',
    to: '^miniapp/src/features/',
    except: '^miniapp/src/features/$1/',
  },
  {
    name: 'citizens never download the desk',
    because: 'desktop libraries would multiply the size of what a phone loads',
    from: '^miniapp/src/(pages|features|shared|officer)/',
    to: '^miniapp/src/desk/|^node_modules/(antd|@ant-design|echarts)/',
  },
  {
    name: 'infrastructure takes only declarations from the functions',
    because: 'templates name handler files by path; importing them would run them at synthesis',
    from: '^infra/',
    to: '^(functions|miniapp|test)/',
    except: '^functions/(adapters/dynamodb/(tables|key-prefixes)|runtime/environment)\\.ts$',
  },
  {
    name: 'no source imports tests',
    because: 'builders and fixtures must not reach production',
    from: '^(functions|infra|miniapp)/',
    to: '^test/',
  },
];
