using Ketamine.Cli;

return await CuratorTool.RunAsync(args, Console.Out, Console.Error);
