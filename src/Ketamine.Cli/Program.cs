using Ketamine.Cli;

return CuratorsTool.Run(args, TimeProvider.System, Console.Out, Console.Error);
