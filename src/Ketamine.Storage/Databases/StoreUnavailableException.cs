namespace Ketamine.Storage.Databases;

/// <summary>The store cannot be used now; nothing was kept, and a later try may succeed.</summary>
public sealed class StoreUnavailableException(string reason, Exception? inner = null) : Exception(reason, inner);
