using System.Globalization;
using Ketamine.Cli;

// Files, dates and numbers look the same on every machine.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return CuratorsTool.Run(args, TimeProvider.System, Console.Out, Console.Error);
