import java.nio.file.Path;
import java.util.Map;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;

/** Starts one Elasticsearch node from the published libraries: HOME, HTTP port, transport port. */
public class Launcher {
  public static void main(String[] args) throws Exception {
    LogConfigurator.configureESLogging();
    Settings settings =
        Settings.builder()
            .put("path.home", args[0])
            .put("http.port", args[1])
            .put("transport.port", args[2])
            .put("discovery.type", "single-node")
            .put("cluster.name", "rental")
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .put("node.name", "one")
            .put("network.host", "127.0.0.1")
            .build();
    var environment =
        InternalSettingsPreparer.prepareEnvironment(
            settings, Map.of(), Path.of(args[0], "config"), () -> "one");
    Node node = new Node(environment);
    node.start();
    System.out.println("started");
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    node.close();
                  } catch (Exception error) {
                    error.printStackTrace();
                  }
                }));
    // A parent that dies closes our input: nobody is left behind.
    while (System.in.read() >= 0) {}
    System.exit(0);
  }
}
